using System.Text.Json.Serialization;

namespace PolicyBot.Conversation;

/// <summary>Whom a message is for.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "to")]
[JsonDerivedType(typeof(OnePerson), "person")]
[JsonDerivedType(typeof(Channel), "channel")]
[JsonDerivedType(typeof(Conversation), "conversation")]
[JsonDerivedType(typeof(OnlyOne), "only-one")]
[JsonDerivedType(typeof(Colleague), "colleague")]
public abstract record Recipient
{
    private Recipient()
    {
    }

    /// <summary>Messages in one lane are sent one at a time, in the order in which they were stored.</summary>
    [JsonIgnore]
    public abstract string Lane { get; }

    /// <summary>A person, in their own chat with the bot.</summary>
    public sealed record OnePerson(string PersonId) : Recipient
    {
        /// <inheritdoc/>
        public override string Lane => $"person:{PersonId}";
    }

    /// <summary>The channel that has a job at the moment of sending.</summary>
    public sealed record Channel(ChannelJob Job) : Recipient
    {
        /// <inheritdoc/>
        public override string Lane => $"channel:{Job}";
    }

    /// <summary>Everybody in a conversation that is going on.</summary>
    /// <param name="ServiceUrl">The connector that it goes through.</param>
    /// <param name="ConversationId">The chat, or the thread in a channel.</param>
    /// <param name="PersonId">Whose own chat with the bot it is, so that it comes in the order of what else they are sent; <c>null</c>: it is a conversation of several.</param>
    public sealed record Conversation(string ServiceUrl, string ConversationId, string? PersonId = null) : Recipient
    {
        /// <inheritdoc/>
        public override string Lane => PersonId is null ? $"conversation:{ConversationId}" : $"person:{PersonId}";
    }

    /// <summary>One person in a conversation of several: nobody else sees it. Where the client can't do that, their own chat.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="ServiceUrl">The connector that it goes through.</param>
    /// <param name="ConversationId">The conversation.</param>
    public sealed record OnlyOne(string PersonId, string ServiceUrl, string ConversationId) : Recipient
    {
        /// <inheritdoc/>
        public override string Lane => $"person:{PersonId}";
    }

    /// <summary>A person who was chosen from the directory, in their own chat with the bot; they need not have met it, but must have it installed.</summary>
    /// <param name="ObjectId">Their Entra object id, which Teams takes as a member's id when the chat is made.</param>
    /// <param name="ServiceUrl">The connector that it goes through.</param>
    /// <param name="TenantId">The tenant of both.</param>
    /// <param name="BotId">The id that the bot has there.</param>
    public sealed record Colleague(string ObjectId, string ServiceUrl, string TenantId, string BotId) : Recipient
    {
        /// <inheritdoc/>
        public override string Lane => $"person:{ObjectId}";
    }
}
