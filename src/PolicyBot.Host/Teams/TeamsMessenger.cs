using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Teams;

/// <summary>Takes stored messages to Teams through the connector.</summary>
internal sealed class TeamsMessenger(
    ConnectorClient connector, IContactStore contacts, IChannelStore channels, IOptions<TeamsOptions> options) : IMessenger
{
    public async Task<Delivery> SendAsync(MunicipalityId municipality, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return message.Replaces
                ? await ReplaceAsync(municipality, message, cancellationToken)
                : await PostAsync(municipality, message, cancellationToken);
        }
        catch (ConnectorException error)
        {
            var reason = error.ErrorCode ?? error.StatusCode?.ToString() ?? "Unknown";
            return error switch
            {
                { IsHeldBack: true } => new Delivery.Held(error.RetryAfter ?? TimeSpan.Zero),
                // Without a good token the bot reaches nobody: that is no trouble of this message.
                { IsTransient: true } or { StatusCode: HttpStatusCode.Unauthorized } => new Delivery.Later(error.RetryAfter, reason),
                { MayPass: true } => new Delivery.Failed(reason),
                _ => new Delivery.Undeliverable(reason),
            };
        }
    }

    private async Task<Delivery> ReplaceAsync(MunicipalityId municipality, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (await contacts.FindCardAsync(municipality, message.CardKey!, cancellationToken) is not { } card)
        {
            return new Delivery.Sent(null);
        }
        await connector.UpdateActivityAsync(
            card.ServiceUrl, card.ConversationId, card.ActivityId, Activities.Of(message) with { Id = card.ActivityId }, cancellationToken);
        return new Delivery.Sent(card);
    }

    private Task<Delivery> PostAsync(MunicipalityId municipality, OutgoingMessage message, CancellationToken cancellationToken) => message.Recipient switch
    {
        Recipient.OnePerson person => ToPersonAsync(municipality, person, message, cancellationToken),
        Recipient.Channel channel => ToChannelAsync(municipality, channel, message, cancellationToken),
        Recipient.OnlyOne only => ToOnlyOneAsync(municipality, only, message, cancellationToken),
        Recipient.Colleague colleague => ToColleagueAsync(colleague, message, cancellationToken),
        Recipient.Conversation conversation => ToConversationAsync(conversation.ServiceUrl, conversation.ConversationId, message, cancellationToken),
        _ => throw new UnreachableException(),
    };

    private async Task<Delivery> ToPersonAsync(
        MunicipalityId municipality, Recipient.OnePerson person, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(municipality, person.PersonId, cancellationToken) is not { } contact)
        {
            return new Delivery.Undeliverable("NeverMet");
        }
        if (contact.ConversationId is null)
        {
            var made = await connector.CreateConversationAsync(
                contact.ServiceUrl, ConversationParameters.Personal(new ChannelAccount { Id = contact.BotId }, person.PersonId, contact.TenantId), cancellationToken);
            contact = contact with { ConversationId = made.Id };
            await contacts.RememberAsync(municipality, person.PersonId, contact, cancellationToken);
        }
        return await ToConversationAsync(contact.ServiceUrl, contact.ConversationId!, message, cancellationToken);
    }

    // Source: platform/bots/how-to/conversations/send-proactive-messages. The object id goes where the member's own id would, and made again it is the same chat.
    private async Task<Delivery> ToColleagueAsync(Recipient.Colleague colleague, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var made = await connector.CreateConversationAsync(
            colleague.ServiceUrl, ConversationParameters.Personal(new ChannelAccount { Id = colleague.BotId }, colleague.ObjectId, colleague.TenantId), cancellationToken);
        return await ToConversationAsync(colleague.ServiceUrl, made.Id!, message, cancellationToken);
    }

    private async Task<Delivery> ToChannelAsync(
        MunicipalityId municipality, Recipient.Channel channel, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(municipality, channel.Job, cancellationToken) is not { ChannelId: { } channelId } place)
        {
            return new Delivery.Undeliverable("NoChannel");
        }
        var thread = await connector.CreateConversationAsync(
            place.ServiceUrl, ConversationParameters.Thread(channelId, place.TenantId, Activities.Of(message)), cancellationToken);
        return new Delivery.Sent(thread is { Id: { } conversation, ActivityId: { } activity } ? new SentCard(place.ServiceUrl, conversation, activity) : null);
    }

    // Source: platform/agents-in-teams/targeted-messages. The person must be a member, and it is gone after 24 hours.
    private async Task<Delivery> ToOnlyOneAsync(
        MunicipalityId municipality, Recipient.OnlyOne only, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (options.Value.TargetedMessages)
        {
            try
            {
                var activity = Activities.Of(message) with { Recipient = new ChannelAccount { Id = only.PersonId } };
                await connector.SendTargetedAsync(only.ServiceUrl, only.ConversationId, activity, cancellationToken);
                return new Delivery.Sent(null);
            }
            catch (ConnectorException error) when (error is { IsTransient: false, IsHeldBack: false })
            {
                // Not every conversation takes them; the person's own chat does.
            }
        }
        return await ToPersonAsync(municipality, new Recipient.OnePerson(only.PersonId), message, cancellationToken);
    }

    private async Task<Delivery> ToConversationAsync(
        string serviceUrl, string conversationId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var sent = await connector.SendToConversationAsync(serviceUrl, conversationId, Activities.Of(message), cancellationToken);
        return new Delivery.Sent(sent.Id is { } activity ? new SentCard(serviceUrl, conversationId, activity) : null);
    }
}
