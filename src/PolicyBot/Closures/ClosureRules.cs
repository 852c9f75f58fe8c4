using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>Every rule on closing an account for a while. Knows no clock, database or card.</summary>
/// <remarks>Source: rules <c>g.offisiell.2</c>, <c>r.repr.7</c>.</remarks>
public static class ClosureRules
{
    /// <summary>Id of the field for the day on which it closes.</summary>
    public const string FromDayField = "fra-dag";

    /// <summary>Id of the field for the time at which it closes.</summary>
    public const string FromTimeField = "fra-tid";

    /// <summary>Id of the field for the day on which it opens.</summary>
    public const string ToDayField = "til-dag";

    /// <summary>Id of the field for the time at which it opens.</summary>
    public const string ToTimeField = "til-tid";

    /// <summary>Id of the field for why.</summary>
    public const string ReasonField = "begrunnelse";

    /// <summary>The most characters in a reason.</summary>
    public const int ReasonLimit = 500;

    private const int MostDays = 366;

    /// <summary>Planning a closure.</summary>
    public static ClosureOutcome Decide(OfficialAccount account, PlanClosure command) => Plan(account, before: null, command);

    /// <summary>Changing one that is not over. One that has begun keeps its beginning.</summary>
    public static ClosureOutcome Decide(OfficialAccount account, Closure closure, PlanClosure command) => !closure.IsAheadAt(command.At) ? new ClosureOutcome.Over() : Plan(account, closure, command);

    /// <summary>Calling it off, or opening now.</summary>
    public static ClosureOutcome Decide(OfficialAccount account, Closure closure, EndClosure command) => closure switch
    {
        _ when !AccountRules.MayChange(account, command.By) => new ClosureOutcome.NotYours(),
        _ when !closure.IsAheadAt(command.At) => new ClosureOutcome.Over(),
        _ when command.At <= closure.Period.From => new ClosureOutcome.Accepted(closure with { IsCancelled = true }, ClosureEvent.Cancelled),
        _ => new ClosureOutcome.Accepted(closure with { Period = closure.Period with { To = command.At } }, ClosureEvent.OpenedEarly),
    };

    private static ClosureOutcome Plan(OfficialAccount account, Closure? before, PlanClosure command)
    {
        if (!AccountRules.MayChange(account, command.By))
        {
            return account.Ending is null ? new ClosureOutcome.NotYours() : new ClosureOutcome.Over();
        }
        var errors = new List<FieldError>();
        var hasFrom = Moment(command, FromDayField, FromTimeField, errors, out var from);
        var hasTo = Moment(command, ToDayField, ToTimeField, errors, out var to);
        if (before is not null && before.Period.Contains(command.At))
        {
            from = before.Period.From;
        }
        else if (hasFrom && OsloTime.Day(from) < OsloTime.Day(command.At))
        {
            errors.Add(new FieldError(FromDayField, FieldProblem.Past));
        }
        if (hasFrom && hasTo)
        {
            var problem = to <= from ? FieldProblem.Backwards
                : to <= command.At ? FieldProblem.Past
                : to - from > TimeSpan.FromDays(MostDays) ? FieldProblem.TooFarOff
                : command.Others.Any(other => other.Id != before?.Id && !other.IsCancelled && other.Period.Overlaps(new Period(from, to))) ? FieldProblem.Overlaps
                : (FieldProblem?)null;
            errors.AddRange(problem is { } found ? [new FieldError(ToDayField, found)] : []);
        }
        var reason = command.Typed.GetValueOrDefault(ReasonField, "").Trim();
        errors.AddRange(reason.Length switch
        {
            0 => [new FieldError(ReasonField, FieldProblem.Missing)],
            > ReasonLimit => [new FieldError(ReasonField, FieldProblem.TooLong, ReasonLimit)],
            _ => Array.Empty<FieldError>(),
        });
        if (errors.Count > 0)
        {
            return new ClosureOutcome.Invalid(errors);
        }
        var period = new Period(from.ToUniversalTime(), to.ToUniversalTime());
        return before is not null
            ? new ClosureOutcome.Accepted(before with { Period = period, Reason = reason }, ClosureEvent.Changed)
            : new ClosureOutcome.Accepted(
                new Closure { Id = new ClosureId(Guid.CreateVersion7(command.At)), Municipality = account.Municipality, Account = account.Id, Period = period, Reason = reason, By = command.By.Person },
                ClosureEvent.Planned);
    }

    private static bool Moment(PlanClosure command, string day, string time, List<FieldError> errors, out DateTimeOffset moment)
    {
        var problem = TypedMoment.Read(command.Typed.GetValueOrDefault(day, ""), command.Typed.GetValueOrDefault(time, ""), out moment);
        if (problem is { } found)
        {
            errors.Add(new FieldError(found == FieldProblem.NotATime ? time : day, found));
        }
        return problem is null;
    }
}
