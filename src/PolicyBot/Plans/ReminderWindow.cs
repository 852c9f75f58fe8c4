namespace PolicyBot.Plans;

/// <summary>How old a plan must at least be, or how near its end, for a reminder to be due: what is looked for before it is counted exactly.</summary>
/// <param name="SentBefore">UTC: a waiting version that was sent later has not waited long enough in any municipality.</param>
/// <param name="LeftBefore">UTC: a draft that was changed later has not lain long enough.</param>
/// <param name="Today">The day in Oslo.</param>
/// <param name="EndsBy">An account that ends after this day is not told of yet.</param>
public sealed record ReminderWindow(DateTimeOffset SentBefore, DateTimeOffset LeftBefore, DateOnly Today, DateOnly EndsBy);
