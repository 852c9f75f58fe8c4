using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Shows anybody what is new in the guidelines, rule by rule.</summary>
internal sealed class WhatIsNewDialog(VersionHistory history) : IDialog
{
    public const string Show = "version.new";
    public const string Rule = "version.rule";

    /// <summary>How many changes stand on the pages before.</summary>
    public const string BeforeKey = "before";

    /// <summary>There where the way back leads to «Lest og forstått».</summary>
    public const string ReadingKey = "reading";

    private const int MostBefore = 10_000;

    public IReadOnlyList<string> Verbs => [Show, Rule];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (texts, version) = (new VersionTexts(turn.Language), press[AnswerDialog.VersionKey] is { Length: > 0 } named ? named : turn.Municipality.Guideline.Source.Version);
        if (await history.FindAsync(turn.Municipality, version, cancellationToken) is not { } step)
        {
            return new Reply.Notice(texts.UnknownVersion);
        }
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, MostBefore) : 0;
        var forReading = press.Data.ContainsKey(ReadingKey);
        if (press.Verb == Rule && step.Changes.FirstOrDefault(change => change.Rule.Id.Value == press[AnswerDialog.SectionKey]) is { } change)
        {
            return new Reply.Card(RuleChangeCard.For(change, step, before, turn, forReading));
        }
        return step.Changes.Count == 0
            ? new Reply.Notice(step.Before is null ? texts.FirstVersion(version, OsloTime.Date(step.Now.Adopted)) : texts.NothingIsNew(version))
            : new Reply.Card(WhatIsNewCard.For(step, turn.Municipality, turn.Language, before, forReading));
    }
}
