namespace PolicyBot.Publishing;

/// <summary>What a post is checked for before it is published.</summary>
public enum PostCheck
{
    /// <summary>It is on the municipality's own web page first, and linked to.</summary>
    Website,

    /// <summary>It has no personal data.</summary>
    PersonalData,

    /// <summary>It has nothing confidential.</summary>
    Confidentiality,

    /// <summary>Those in the pictures have consented.</summary>
    Consent,

    /// <summary>What others have made is used with their leave.</summary>
    Copyright,

    /// <summary>It keeps out of political matters.</summary>
    Political,

    /// <summary>It is signed with a first name.</summary>
    Signature,

    /// <summary>It is short and plain.</summary>
    PlainLanguage,
}
