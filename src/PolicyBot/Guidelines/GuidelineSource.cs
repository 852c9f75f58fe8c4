using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>The adopted document that the rules restate.</summary>
public sealed record GuidelineSource
{
    /// <summary>Its title: in the pack's own language, as adopted.</summary>
    public required LocalizedText Document { get; init; }

    /// <summary>Date of adoption.</summary>
    public required DateOnly Adopted { get; init; }

    /// <summary>The body that adopted it.</summary>
    public required LocalizedText AdoptedBy { get; init; }

    /// <summary>The pack's version of these rules; it changes when a rule does: what was said under a version is kept.</summary>
    public required string Version { get; init; }

    /// <summary>Where the version stands in the pack; <c>null</c>: the guideline was not read from one.</summary>
    public PackPlace? VersionAt { get; init; }

    /// <summary>Where the document can be read; <c>null</c>: the pack names no address.</summary>
    public Uri? Link { get; init; }
}
