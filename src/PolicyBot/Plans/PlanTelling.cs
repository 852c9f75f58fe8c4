using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Who is told what when a plan moves on: each of those who run it in the language that they read, the channel in the municipality's.</summary>
internal static class PlanTelling
{
    private static readonly Recipient.Channel Channel = new(ChannelJob.Approval);

    /// <summary>
    /// Sent: the rådmannsteam's channel gets the plan, the card that it was sent from shows that it waits, on every device, and who else runs it is told.
    /// </summary>
    public static IReadOnlyList<OutgoingMessage> OfSending(Plan plan, Person by, Municipality municipality, Readers readers) =>
        [
            .. plan.Runners.Select(runner => Own(plan, runner, municipality, readers) with { Replaces = runner.IsSameAs(by) }),
            OutgoingMessage.New(Channel, ApprovalCard.For(plan, municipality, municipality.Language), ApprovalCard.Key(plan.Id, plan.LastSent)),
        ];

    /// <summary>Decided: everyone's card in the channel shows it, and those who run it are told and see it on the card that they have.</summary>
    public static IReadOnlyList<OutgoingMessage> OfDeciding(Plan plan, Municipality municipality, Readers readers) =>
        [
            .. OfProgress(plan, municipality, readers),
            .. plan.Runners.Select(runner => OutgoingMessage.New(new Recipient.OnePerson(runner.Id), PlanCard.For(plan, municipality, readers.Of(runner)))),
        ];

    /// <summary>Received, withdrawn, or in use: the cards that stand are brought up to date, and nobody is disturbed.</summary>
    public static IReadOnlyList<OutgoingMessage> OfProgress(Plan plan, Municipality municipality, Readers readers) => plan.LastSent == 0
        ? []
        : [InTheChannel(plan, municipality), .. plan.Runners.Select(runner => Own(plan, runner, municipality, readers))];

    private static OutgoingMessage Own(Plan plan, Person runner, Municipality municipality, Readers readers) => OutgoingMessage.Replacing(
        new Recipient.OnePerson(runner.Id), PlanCard.For(plan, municipality, readers.Of(runner)), PlanCard.Key(plan.Id, runner.Id));

    // Others see what was sent, never what is being written.
    private static OutgoingMessage InTheChannel(Plan plan, Municipality municipality) =>
        OutgoingMessage.Replacing(Channel, ApprovalCard.For(plan.AsSent, municipality, municipality.Language), ApprovalCard.Key(plan.Id, plan.LastSent));
}
