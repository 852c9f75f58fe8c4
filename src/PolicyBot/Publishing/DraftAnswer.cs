using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>A draft of an answer to a comment, for a person to finish.</summary>
internal static class DraftAnswer
{
    private const int MostParagraphs = 3;

    /// <summary>The draft; <c>null</c>: it is not answered where it stands, or may be left.</summary>
    /// <param name="kinds">What the comment is, the most urgent first.</param>
    /// <param name="municipality">Whose answer it is.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="language">The language of the answer.</param>
    /// <remarks>Source: rules <c>g.offisiell.5</c> to <c>g.offisiell.11</c> and <c>r.repr.1</c> to <c>r.repr.5</c>; the first name is <c>g.offisiell.7</c>.</remarks>
    public static string? For(IReadOnlyList<CommentKind> kinds, Municipality municipality, Person by, Language language)
    {
        if (kinds.Any(kind => kind is CommentKind.Threat or CommentKind.SuspiciousLink) || kinds.All(municipality.Publishing.MayBeLeft.Contains))
        {
            return null;
        }
        var texts = new AnswerHelpTexts(language);
        // What takes a case or a talk in private is not answered here as well.
        var paragraphs = kinds
            .Where(kind => kind is not (CommentKind.Question or CommentKind.Negative) || !kinds.Any(other => other is CommentKind.CaseHandling or CommentKind.PersonalData or CommentKind.ReputationCritical))
            .Take(MostParagraphs)
            .Select(kind => Paragraph(kind, texts));
        var who = municipality.Publishing.IsSigned ? $"{FirstName(by)}, {municipality.Name}" : municipality.Name;
        return string.Join("\n\n", [texts.DraftGreeting, .. paragraphs, texts.Regards(who)]);
    }

    private static string Paragraph(CommentKind kind, AnswerHelpTexts texts) => kind switch
    {
        CommentKind.Question => texts.DraftQuestion,
        CommentKind.Praise => texts.DraftPraise,
        CommentKind.Negative => texts.DraftNegative,
        CommentKind.FactualError => texts.DraftFactualError,
        CommentKind.CaseHandling => texts.DraftCaseHandling,
        CommentKind.Political => texts.DraftPolitical,
        CommentKind.PersonalData => texts.DraftPersonalData,
        CommentKind.ReputationCritical => texts.DraftReputationCritical,
        CommentKind.Neutral => texts.DraftNeutral,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string FirstName(Person person) => person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
}
