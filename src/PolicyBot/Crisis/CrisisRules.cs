using PolicyBot.Conversation;

namespace PolicyBot.Crisis;

/// <summary>Every rule on setting and lifting the crisis staff. Knows no clock, database or card.</summary>
/// <remarks>Source: rule <c>g.offisiell.12</c>; that the rådmannsteam alone does it is how the bot is built.</remarks>
public static class CrisisRules
{
    /// <summary>Id of the field for what it is about.</summary>
    public const string AboutField = "gjelder";

    /// <summary>Id of the field for how the crisis management is reached.</summary>
    public const string ContactField = "kontakt";

    /// <summary>The most characters in either.</summary>
    public const int Limit = 500;

    /// <summary>Setting it.</summary>
    public static CrisisOutcome Set(CrisisState crisis, Actor by, string about, string contact, DateTimeOffset at) => crisis switch
    {
        _ when !by.IsIn(Role.Radmannsteam) => new CrisisOutcome.NotInTheTeam(),
        { IsSet: true } => new CrisisOutcome.Already(),
        _ => Write(crisis, by, about, contact, at, CrisisEvent.Set),
    };

    /// <summary>Changing what is told of it while it is set.</summary>
    public static CrisisOutcome Change(CrisisState crisis, Actor by, string about, string contact, DateTimeOffset at) => crisis switch
    {
        _ when !by.IsIn(Role.Radmannsteam) => new CrisisOutcome.NotInTheTeam(),
        { IsSet: false } => new CrisisOutcome.Already(),
        _ => Write(crisis, by, about, contact, at, CrisisEvent.Changed),
    };

    /// <summary>Lifting it.</summary>
    public static CrisisOutcome Lift(CrisisState crisis, Actor by, DateTimeOffset at) => crisis switch
    {
        _ when !by.IsIn(Role.Radmannsteam) => new CrisisOutcome.NotInTheTeam(),
        { IsSet: false } => new CrisisOutcome.Already(),
        _ => new CrisisOutcome.Accepted(crisis with { IsSet = false, By = by.Person, At = at }, CrisisEvent.Lifted),
    };

    /// <summary>What is wrong with what was typed.</summary>
    public static IReadOnlyList<FieldError> Check(string about, string contact) => [.. Errors(AboutField, about), .. Errors(ContactField, contact)];

    private static CrisisOutcome Write(CrisisState crisis, Actor by, string about, string contact, DateTimeOffset at, CrisisEvent happened) => Check(about, contact) is { Count: > 0 } errors
        ? new CrisisOutcome.Invalid(errors)
        : new CrisisOutcome.Accepted(crisis with { IsSet = true, About = about.Trim(), Contact = contact.Trim(), By = by.Person, At = at }, happened);

    private static IEnumerable<FieldError> Errors(string field, string text) => text.Trim().Length switch
    {
        0 => [new FieldError(field, FieldProblem.Missing)],
        > Limit => [new FieldError(field, FieldProblem.TooLong, Limit)],
        _ => [],
    };
}
