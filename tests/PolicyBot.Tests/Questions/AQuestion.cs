using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Questions;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Questions;

/// <summary>What the specifications on questions speak of: an adviser, and Kari's question in any state.</summary>
internal static class AQuestion
{
    public const string Text = "Kan vi dele *bilder* fra 17. mai på siden til skolen?";

    /// <summary>The informasjonsrådgiver.</summary>
    public static readonly Person Rita = new("29:rita", "Rita");

    public static readonly Actor Adviser = new(Rita, Role.Adviser);

    public static readonly QuestionId Id = new(new Guid("0f3c9a70-1111-4222-8333-000000000001"));

    public static readonly Recipient Channel = new Recipient.Channel(ChannelJob.Cases);

    public static readonly CardPlace Place = new(Channel, Channel, Language.Nb);

    public static QuestionReply Answer { get; } = new(ReplyKind.Answered, "Ja, med samtykke fra de foresatte.", Rita.Name, A.Now.AddHours(2));

    public static QuestionReply Reason { get; } = new(ReplyKind.NotForUs, "Spør IKT om dette.", Rita.Name, A.Now.AddHours(2));

    /// <summary>Without a name, with the adviser.</summary>
    public static PassedQuestion Passed(QuestionReply? reply = null, string? name = null) => new()
    {
        Id = Id,
        Municipality = A.Gausdal.Id,
        AskerId = A.Kari.Id,
        AskerName = name,
        Exchanges = [new Exchange(Text, A.Now, reply)],
        DeliveredTo = [Channel],
        DeliveredAt = A.Now,
    };

    /// <summary>Answered, and asked once more.</summary>
    public static PassedQuestion PassedAgain(QuestionReply? reply = null) =>
        Passed() with { Exchanges = [new Exchange(Text, A.Now, Answer), new Exchange("Gjelder det også ansatte?", A.Now.AddHours(3), reply)] };
}
