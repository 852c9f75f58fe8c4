using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Privacy;

namespace PolicyBot.Inquiries;

/// <summary>Every rule on registering and dealing with enquiries. Knows no clock, database or card.</summary>
/// <remarks>Source: rule <c>g.offisiell.1</c>.</remarks>
internal static class InquiryRules
{
    /// <summary>Id of the field for the account.</summary>
    public const string AccountField = "konto";

    /// <summary>Id of the field for the day on which it came.</summary>
    public const string DayField = "dag";

    /// <summary>Id of the field for the time at which it came.</summary>
    public const string TimeField = "tid";

    /// <summary>Id of the field for what it is about.</summary>
    public const string TextField = "tekst";

    /// <summary>Id of the field for the link.</summary>
    public const string LinkField = "lenke";

    /// <summary>The most characters in what it is about.</summary>
    public const int TextLimit = 1000;

    /// <summary>The most characters in a link.</summary>
    public const int LinkLimit = 1000;

    // What was typed is meant to be read by colleagues; these say who somebody is, and are never needed for an answer.
    private const PersonalDataKinds TakenOut = PersonalDataKinds.NationalIdentityNumber | PersonalDataKinds.LongNumber;

    // An enquiry that is older has been found by chance, and its deadline is long over.
    private const int MostDaysAgo = 366;

    /// <summary>Registering one.</summary>
    /// <param name="account">The account that was chosen; <c>null</c>: none that is in use.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="at">UTC.</param>
    /// <param name="typed">What stands in the form.</param>
    /// <param name="evenThanks">Whether it is to be registered though it reads as a thank-you.</param>
    public static InquiryOutcome Register(OfficialAccount? account, Person by, DateTimeOffset at, IReadOnlyDictionary<string, string> typed, bool evenThanks)
    {
        var errors = new List<FieldError>();
        if (account is null || account.Ending is not null)
        {
            errors.Add(new FieldError(AccountField, FieldProblem.NotAChoice));
        }
        switch (TypedMoment.Read(typed.GetValueOrDefault(DayField, ""), typed.GetValueOrDefault(TimeField, ""), out var received))
        {
            case { } problem:
                errors.Add(new FieldError(problem == FieldProblem.NotATime ? TimeField : DayField, problem));
                break;
            // The clocks of two machines differ a little.
            case null when received > at.AddMinutes(5):
                errors.Add(new FieldError(DayField, FieldProblem.InTheFuture));
                break;
            case null when received < at.AddDays(-MostDaysAgo):
                errors.Add(new FieldError(DayField, FieldProblem.TooFarOff));
                break;
        }
        var text = typed.GetValueOrDefault(TextField, "").Trim();
        errors.AddRange(text.Length switch
        {
            0 => [new FieldError(TextField, FieldProblem.Missing)],
            > TextLimit => [new FieldError(TextField, FieldProblem.TooLong, TextLimit)],
            _ => Array.Empty<FieldError>(),
        });
        Uri? link = null;
        if (typed.GetValueOrDefault(LinkField, "").Trim() is { Length: > 0 } address
            && !(address.Length <= LinkLimit && Uri.TryCreate(address, UriKind.Absolute, out link) && link.Scheme is "https" or "http"))
        {
            errors.Add(new FieldError(LinkField, FieldProblem.NotALink));
        }
        if (errors.Count > 0)
        {
            return new InquiryOutcome.Invalid(errors);
        }
        return !evenThanks && ClosingThanks.IsMeant(text) ? new InquiryOutcome.LooksLikeThanks() : new InquiryOutcome.Accepted(
            new Inquiry
            {
                Id = new InquiryId(Guid.CreateVersion7(at)),
                Municipality = account!.Municipality,
                Account = account.Id,
                Received = received.ToUniversalTime(),
                Text = PersonalData.Mask(text, TakenOut).Text,
                Link = link,
                RegisteredBy = by,
            },
            InquiryEvent.Registered);
    }

    /// <summary>Saying that it was answered, or that it needs no answer.</summary>
    /// <param name="inquiry">The enquiry.</param>
    /// <param name="account">Its account.</param>
    /// <param name="by">With the role <see cref="Role.Adviser"/> if they have it.</param>
    /// <param name="isAnswered"><c>false</c>: it needs no answer.</param>
    /// <param name="at">UTC.</param>
    /// <param name="due">By what is closed now.</param>
    public static InquiryOutcome End(Inquiry inquiry, OfficialAccount account, Actor by, bool isAnswered, DateTimeOffset at, DateTimeOffset due) => inquiry switch
    {
        _ when !MayEnd(inquiry, account, by) => new InquiryOutcome.NotYours(),
        { Ending: not null } => new InquiryOutcome.Already(),
        _ => new InquiryOutcome.Accepted(
            inquiry with { Ending = new InquiryEnding(isAnswered, by.Person.Name, at, due.ToUniversalTime()) }, isAnswered ? InquiryEvent.Answered : InquiryEvent.Dismissed),
    };

    /// <summary>Opening it again, which a press by mistake calls for.</summary>
    public static InquiryOutcome Reopen(Inquiry inquiry, OfficialAccount account, Actor by) => inquiry switch
    {
        _ when !MayEnd(inquiry, account, by) => new InquiryOutcome.NotYours(),
        { Ending: null } => new InquiryOutcome.Already(),
        _ => new InquiryOutcome.Accepted(inquiry with { Ending = null }, InquiryEvent.Reopened),
    };

    /// <summary>Whether a person may say how it was dealt with.</summary>
    public static bool MayEnd(Inquiry inquiry, OfficialAccount account, Actor by) =>
        inquiry.RegisteredBy.IsSameAs(by.Person) || account.IsOwnedBy(by.Person) || by.IsIn(Role.Adviser);
}
