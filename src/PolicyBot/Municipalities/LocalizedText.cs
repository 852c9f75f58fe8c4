namespace PolicyBot.Municipalities;

/// <summary>A text of a pack in the languages that it has.</summary>
/// <param name="Nb">Bokmål, which every text has.</param>
/// <param name="Nn">Nynorsk; <c>null</c>: not translated, bokmål is shown.</param>
/// <param name="En">English; <c>null</c>: not translated, bokmål is shown.</param>
public sealed record LocalizedText(string Nb, string? Nn = null, string? En = null)
{
    /// <summary>The text in a language, or in bokmål where the pack lacks that language.</summary>
    public string In(Language language) => language switch
    {
        Language.Nn => Nn ?? Nb,
        Language.En => En ?? Nb,
        _ => Nb,
    };
}
