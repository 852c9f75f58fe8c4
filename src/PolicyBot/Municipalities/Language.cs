namespace PolicyBot.Municipalities;

/// <summary>The languages that users read.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål, the default.</summary>
    Nb,

    /// <summary>Norwegian nynorsk.</summary>
    Nn,

    /// <summary>English.</summary>
    En,
}
