using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Something that can be done with a message anywhere in Teams, from its menu. What it leads to is shown in a dialog that only the person sees.</summary>
/// <remarks>Beginning and going on are presses like all others: the dialog whose verb it is gets them, with <see cref="PlaceKind.Dialog"/>.</remarks>
internal interface IMessageAction
{
    /// <summary>The command's id in the app's manifest.</summary>
    string Command { get; }

    /// <summary>What stands above the dialog.</summary>
    string Title(Language language);

    /// <summary>What choosing it on a message is the same as.</summary>
    Press PressOn(PointedMessage message);
}
