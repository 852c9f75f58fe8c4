using System.Diagnostics;
using PolicyBot.Conversation;

namespace PolicyBot.Publishing;

/// <summary>Sjekk et innlegg: a text is checked against the guidelines before it is published. It remembers nothing.</summary>
internal sealed class PostCheckDialog : IDialog
{
    public const string New = "post-check.new";
    public const string Check = "post-check.check";

    public const string TextField = "innlegg";
    public const string PeopleField = "mennesker";
    public const string VulnerableField = "sarbare";
    public const string ConsentField = "samtykke";
    public const string OthersField = "andres";
    public const string LeaveField = "tillatelse";

    public IReadOnlyList<string> Verbs => [New, Check];

    public bool IsPersonal => true;

    public bool YieldsInCrisis => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => Task.FromResult(press.Verb switch
    {
        _ when turn.Municipality.Publishing.Checks.Count == 0 => new Reply.Notice(new PostCheckTexts(turn.Language).Nothing(turn.Municipality.Name)),
        // What was pasted is nobody's to keep.
        New => new Reply.Card(PostCheckCard.Form(turn, press.Data), HoldsSecret: true),
        Check => Checked(turn, press),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of checking posts."),
    });

    private static Reply Checked(Turn turn, Press press)
    {
        var text = press[TextField].Trim();
        if (text.Length is 0 or > PostCheckCard.TextLimit)
        {
            var problem = text.Length == 0 ? new FieldError(TextField, FieldProblem.Missing) : new FieldError(TextField, FieldProblem.TooLong, PostCheckCard.TextLimit);
            return new Reply.Card(PostCheckCard.Form(turn, new Dictionary<string, string>(press.Data) { [TextField] = CardParts.Cut(text, PostCheckCard.TextLimit - 2) }, problem), HoldsSecret: true);
        }
        var post = new Post(text, turn.Person.Name)
        {
            ShowsPeople = press[PeopleField] == "true",
            ShowsVulnerable = press[VulnerableField] == "true",
            HasConsent = press[ConsentField] == "true",
            HasOthersWork = press[OthersField] == "true",
            HasLeave = press[LeaveField] == "true",
        };
        return new Reply.Card(PostCheckCard.For(press.Data, PostCheckRules.Check(post, turn.Municipality), turn), HoldsSecret: true);
    }
}
