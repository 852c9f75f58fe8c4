using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>What people do in the room: kept in its history, and told to the bot as Teams would.</summary>
internal sealed class RoomActs(RoomDirectory room, RoomLog log, RoomActivities activities, RoomBot bot, RoomClock clock) : IDisposable
{
    // The words that an administrator ties a channel with.
    private const string TieChannel = "bruk denne kanalen for godkjenning";

    private readonly SemaphoreSlim opening = new(1);

    /// <summary>The first time that a municipality is shown, its people get the app, and the channel is tied to approval as an administrator does it.</summary>
    public async Task OpenAsync(Opening opened, CancellationToken cancellationToken)
    {
        var municipality = room.Find(opened.Municipality) ?? throw NotFound("municipality");
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (log.Events.Any(happened => happened.Kind == RoomEventKind.Opened && happened.Municipality == municipality.Id))
            {
                return;
            }
            foreach (var person in municipality.People)
            {
                await bot.TellAsync(activities.Installation(person), cancellationToken);
            }
            var leader = municipality.People.First(person => person.IsInTeam);
            await bot.TellAsync(activities.BotAdded(leader, municipality.ChannelId), cancellationToken);
            await SayAsync(new Saying { Person = leader.Id, Conversation = municipality.ChannelId, Text = TieChannel, Mention = true }, cancellationToken);
            log.Add(new RoomEvent { Kind = RoomEventKind.Opened, At = clock.GetUtcNow(), Municipality = municipality.Id });
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Sends a message. In a channel the bot is told where it is mentioned.</summary>
    public async Task SayAsync(Saying said, CancellationToken cancellationToken)
    {
        var activity = activities.Message(Person(said.Person), said);
        log.Add(new RoomEvent
        {
            Kind = RoomEventKind.Message,
            At = clock.GetUtcNow(),
            Conversation = activity.Conversation!.Id,
            Message = activity.Id,
            Activity = activity,
        });
        if (activity.Conversation.ConversationType == "personal" || said.Mention)
        {
            await bot.TellAsync(activity, cancellationToken);
        }
    }

    /// <summary>Presses a button. A card in return takes the place of the pressed one, for the one who pressed.</summary>
    /// <returns>The bot's answer; <c>null</c>: an <c>Action.Submit</c> has none.</returns>
    public async Task<JsonElement?> PressAsync(Pressing pressed, CancellationToken cancellationToken)
    {
        var person = Person(pressed.Person);
        var answer = await bot.TellAsync(activities.Press(person, pressed), cancellationToken);
        if (!pressed.Automatic && answer is { } given && given.GetProperty("type").ValueEquals(Attachment.AdaptiveCard))
        {
            log.Add(new RoomEvent
            {
                Kind = RoomEventKind.View,
                At = clock.GetUtcNow(),
                Conversation = pressed.Conversation,
                Message = pressed.Message,
                Viewer = person.Id,
                Card = given.GetProperty("value"),
            });
        }
        return answer;
    }

    /// <summary>Types in the search box.</summary>
    public Task<JsonElement?> SearchAsync(Searching search, CancellationToken cancellationToken) =>
        bot.TellAsync(activities.Search(Person(search.Person), search), cancellationToken);

    /// <summary>Chooses an action on a message, or presses in its dialog.</summary>
    public Task<JsonElement?> PointAsync(Pointing chosen, CancellationToken cancellationToken) => bot.TellAsync(
        activities.Action(Person(chosen.Person), chosen, log.Find(chosen.Conversation, chosen.Message) ?? throw NotFound("message")), cancellationToken);

    /// <summary>Puts the bot's clock ahead.</summary>
    public void Move(ClockMove move)
    {
        var municipality = room.Find(move.Municipality) ?? throw NotFound("municipality");
        clock.MoveTo(RoomTime.After(move.Step, clock.GetUtcNow(), municipality.Municipality.WorkingTime));
        log.Add(new RoomEvent { Kind = RoomEventKind.Clock, At = clock.GetUtcNow(), Ahead = clock.Ahead.TotalSeconds });
    }

    public void Dispose() => opening.Dispose();

    private RoomPerson Person(string id) => room.FindPerson(id) ?? throw NotFound("person");

    private static BadHttpRequestException NotFound(string what) => new($"There is no such {what} in the room.", StatusCodes.Status404NotFound);
}
