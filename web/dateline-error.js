/** What goes wrong, as a word in `status`: see DatelineStatus in dateline.d.ts. */
export class DatelineError extends Error {
  constructor(status, message, options) {
    super(message, options);
    this.name = "DatelineError";
    this.status = status;
  }
}
