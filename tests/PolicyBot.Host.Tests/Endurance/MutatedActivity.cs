using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Activities as Teams sends them, and what becomes of them when a few things in them are not as they should be. The same dice make the same ones.</summary>
internal sealed class MutatedActivity
{
    private const int MostChanges = 3;
    private static readonly TestPerson Kari = new("29:kari", "Kari");
    private static readonly TestChannel Channel = new("19:saker@thread.tacv2", "Saker", "19:team@thread.tacv2", "Teamet");

    private readonly IReadOnlyList<byte[]> originals;

    public MutatedActivity(TestConnector teams) => originals =
    [
        .. new[]
        {
            teams.PersonalMessage(Kari, "Kan jeg bruke jobbmailen på Facebook?"),
            teams.PersonalMessage(Kari, "ny plan"),
            teams.PersonalMessage(Kari, "svarhjelp"),
            teams.ChannelMessage(Kari, Channel, "Hva er svarfristen?"),
            teams.GroupMessage(Kari, "19:gruppe@thread.v2", "hjelp"),
            teams.PersonalCardAction(Kari, "plan.new", []),
            teams.PersonalCardAction(Kari, "case.report", new JsonObject { ["hva"] = "En sak", ["hvor"] = "https://facebook.com/1", ["haster"] = "unsure" }),
            teams.PersonalCardAction(Kari, "account.show", new JsonObject { ["account"] = "0198f0c0a0b07c0d8e0f001122334455" }, automatic: true),
            teams.Search(Kari, "searchRules", "q", "passord"),
            teams.ActionOn(Kari, "reportCase", "<p>Se <a href=\"https://x.example\">her</a></p>", "https://teams.microsoft.com/l/message/1"),
            teams.PersonalInstallation(Kari),
            teams.BotAddedToTeam(Kari, Channel),
        }.Select(activity => Encoding.UTF8.GetBytes(WireText.Write(activity))),
    ];

    /// <summary>The next one: changed as JSON, as bytes, or both.</summary>
    public byte[] Next(Random dice)
    {
        var body = originals[dice.Next(originals.Count)];
        if (dice.Next(10) > 0)
        {
            var root = JsonNode.Parse(body)!;
            for (var changes = 1 + dice.Next(MostChanges); changes > 0; changes--)
            {
                Change(root, dice);
            }
            body = Encoding.UTF8.GetBytes(root.ToJsonString().Replace("\"@lone\"", Lone(dice), StringComparison.Ordinal));
        }
        return dice.Next(8) == 0 ? Damage(body, dice) : body;
    }

    // Walks down to somewhere, and does something to what it finds there.
    private static void Change(JsonNode root, Random dice)
    {
        var at = root;
        while (dice.Next(5) > 0 && Children(at) is { Count: > 0 } children)
        {
            at = children[dice.Next(children.Count)];
        }
        switch (at)
        {
            case JsonObject { Count: > 0 } found:
                var key = found.ElementAt(dice.Next(found.Count)).Key;
                switch (dice.Next(4))
                {
                    case 0: found.Remove(key); break;
                    case 1: found[key] = Value(dice); break;
                    case 2: found[$"{key}X"] = Value(dice); break;
                    default: found[key] = Nested(dice.Next(1, 80)); break;
                }
                break;
            case JsonArray list:
                list.Add(Value(dice));
                break;
        }
    }

    private static List<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject found => [.. found.Select(pair => pair.Value).OfType<JsonNode>().Where(child => child is not JsonValue)],
        JsonArray list => [.. list.OfType<JsonNode>().Where(child => child is not JsonValue)],
        _ => [],
    };

    private static JsonNode? Value(Random dice) => dice.Next(14) switch
    {
        0 => null,
        1 => "",
        2 => dice.Next(),
        3 => -1.5e300,
        4 => true,
        5 => new JsonArray(),
        6 => new JsonObject(),
        7 => new string((char)dice.Next('!', 0x2FF), dice.Next(1, 20_000)),
        8 => "\u202e\u200b\u0000\u0007\uFFFF",
        9 => "@lone",
        10 => "message",
        11 => "invoke",
        12 => "adaptiveCard/action",
        _ => "19:en-annen-samtale@thread.v2",
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode node = "bunn";
        for (; depth > 0; depth--)
        {
            node = depth % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }
        return node;
    }

    // Half of a pair of UTF-16, which only stands as an escape.
    private static string Lone(Random dice) => dice.Next(2) == 0 ? "\"x\\ud83d\"" : "\"\\udc00x\"";

    private static byte[] Damage(byte[] body, Random dice)
    {
        var damaged = body.AsSpan(0, dice.Next(4) == 0 ? dice.Next(body.Length) : body.Length).ToArray();
        for (var at = dice.Next(6); at > 0 && damaged.Length > 0; at--)
        {
            damaged[dice.Next(damaged.Length)] = (byte)dice.Next(256);
        }
        return damaged;
    }
}
