using System.Collections.Frozen;

namespace PolicyBot.Conversation;

/// <summary>All that can be done with a message.</summary>
internal sealed class MessageActions(IEnumerable<IMessageAction> actions)
{
    private readonly FrozenDictionary<string, IMessageAction> byCommand = actions.ToFrozenDictionary(action => action.Command, StringComparer.Ordinal);

    /// <summary>By the command's id in the manifest; <c>null</c>: this version has none such.</summary>
    public IMessageAction? Find(string? command) => command is null ? null : byCommand.GetValueOrDefault(command);
}
