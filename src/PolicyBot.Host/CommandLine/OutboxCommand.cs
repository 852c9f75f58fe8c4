using System.CommandLine;
using PolicyBot.Storage;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>outbox</c>: shows what could not be sent to Teams, and has it sent after all.</summary>
internal static class OutboxCommand
{
    private const int MostShown = 1000;

    public static Command Build() => new("outbox", "Works on messages that could not be sent to Teams and were set aside.") { List(), SendAgain() };

    private static Command List()
    {
        var command = new Verb(
            "list", $"Lists them, the newest first and at most {MostShown}: when, whose, to whom, why, and how often it was tried. Settings as for serve, such as --Storage:File=/var/lib/policybot/policybot.db.",
            "outbox list")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var messages = await StoredData.ReadAsync(
                parsed.UnmatchedTokens, "outbox list", services => services.GetRequiredService<SetAsideMessages>().ListAsync(MostShown, cancellationToken), cancellationToken);
            foreach (var one in messages)
            {
                await Console.Out.WriteLineAsync($"{one.LastDueAt}  {one.Municipality}  {one.Lane}  {one.Reason}  {one.Attempts}");
            }
            await Console.Out.WriteLineAsync($"{messages.Count} messages.");
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static Command SendAgain()
    {
        var reason = new Option<string>("--reason") { Description = "Only those with this reason, as list tells it, such as InternalServerError; left out: all." };
        var command = new Verb(
            "send-again", "Has the running bot try them again, when what was in the way is mended. Settings as for serve.",
            "outbox send-again", "outbox send-again --reason BotNotInConversationRoster")
        {
            reason,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var count = await StoredData.ReadAsync(
                parsed.UnmatchedTokens,
                "outbox send-again",
                services => services.GetRequiredService<SetAsideMessages>().SendAgainAsync(parsed.GetValue(reason), cancellationToken),
                cancellationToken);
            await Console.Out.WriteLineAsync($"{count} messages are sent again.");
            return PolicyBotCommand.Success;
        }));
        return command;
    }
}
