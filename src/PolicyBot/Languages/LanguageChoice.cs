namespace PolicyBot.Languages;

/// <summary>What a person can choose to be answered in.</summary>
public enum LanguageChoice
{
    /// <summary>Bokmål.</summary>
    Nb,

    /// <summary>Nynorsk.</summary>
    Nn,

    /// <summary>English.</summary>
    En,

    /// <summary>The language that their Teams is set to.</summary>
    Teams,
}
