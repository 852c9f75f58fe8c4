using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Languages;

/// <summary>The languages of those whom something is told, each in their own chat.</summary>
/// <param name="languages">By the ids that Teams knows them by.</param>
/// <param name="otherwise">For everybody else.</param>
public sealed class Readers(IReadOnlyDictionary<string, Language> languages, Language otherwise)
{
    private static readonly Dictionary<string, Language> Nobody = [];

    /// <summary>Everybody reads the same.</summary>
    public static Readers All(Language language) => new(Nobody, language);

    /// <summary>The language that a person reads.</summary>
    public Language Of(Person person) => languages.GetValueOrDefault(person.Id, otherwise);
}
