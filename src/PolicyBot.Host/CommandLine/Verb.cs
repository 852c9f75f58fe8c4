using System.CommandLine;

namespace PolicyBot.Host.CommandLine;

/// <summary>A command of ours, with examples of its use for <c>--help</c>.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">What it does, in a sentence or two.</param>
/// <param name="examples">Whole lines, as they are typed after <c>policybot</c>.</param>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Whole lines, as they are typed after <c>policybot</c>.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
