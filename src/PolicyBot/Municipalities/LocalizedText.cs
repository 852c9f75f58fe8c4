namespace PolicyBot.Municipalities;

/// <summary>A text of a pack: in the pack's own language, and in those that it is translated to.</summary>
/// <param name="Own">As it stands in the pack, in <see cref="Municipality.Language"/>.</param>
/// <param name="Nb">Bokmål; <c>null</c>: no translation, the pack's own text is shown.</param>
/// <param name="Nn">Nynorsk; <c>null</c> as above.</param>
/// <param name="En">English; <c>null</c> as above.</param>
public sealed record LocalizedText(string Own, string? Nb = null, string? Nn = null, string? En = null)
{
    /// <summary>The text in a language, or the pack's own where it is not translated.</summary>
    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En,
        _ => Nb,
    } ?? Own;

    /// <summary>The same text with its translation to a language.</summary>
    public LocalizedText With(Language language, string text) => language switch
    {
        Language.Nn => this with { Nn = text },
        Language.En => this with { En = text },
        _ => this with { Nb = text },
    };
}
