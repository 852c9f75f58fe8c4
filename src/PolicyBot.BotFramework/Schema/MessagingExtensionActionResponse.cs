using System.Text.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The answer to a <see cref="MessagingExtensionAction"/>: what the dialog shows next.</summary>
public sealed record MessagingExtensionActionResponse
{
    /// <summary>The next step.</summary>
    public required TaskModuleResponse Task { get; init; }

    /// <summary>A dialog with a card.</summary>
    public static MessagingExtensionActionResponse Continue(TaskModuleTaskInfo task) => new()
    {
        Task = new TaskModuleResponse { Type = "continue", Value = JsonSerializer.SerializeToElement(task, WireJson.Wire.TaskModuleTaskInfo) },
    };
}

/// <summary>A step of a dialog.</summary>
public sealed record TaskModuleResponse
{
    /// <summary><c>continue</c>: the dialog shows this; <c>message</c>: it ends with a sentence, which not every client shows for the first step.</summary>
    public required string Type { get; init; }

    /// <summary>A <see cref="TaskModuleTaskInfo"/>, or the sentence.</summary>
    public required JsonElement Value { get; init; }
}

/// <summary>A dialog.</summary>
public sealed record TaskModuleTaskInfo
{
    /// <summary>What stands above it.</summary>
    public required string Title { get; init; }

    /// <summary><c>small</c>, <c>medium</c>, <c>large</c>, or a number of pixels.</summary>
    public string? Height { get; init; }

    /// <summary>As <see cref="Height"/>.</summary>
    public string? Width { get; init; }

    /// <summary>What it holds: an Adaptive Card, in which a press of <c>Action.Submit</c> comes back.</summary>
    public required Attachment Card { get; init; }
}
