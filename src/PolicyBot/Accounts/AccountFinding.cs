namespace PolicyBot.Accounts;

/// <summary>What has to be put right with an account in use.</summary>
public enum AccountFinding
{
    /// <summary>Nobody owns it.</summary>
    NoOwner,

    /// <summary>It has fewer than <see cref="AccountRules.LeastAdministrators"/> administrators.</summary>
    FewAdministrators,

    /// <summary>Nobody has said for a year that what the register has is right.</summary>
    NotConfirmed,

    /// <summary>Its last day has been, and nobody has ended it.</summary>
    PastItsEnd,

    /// <summary>The register lacks its address, so that the public can't be told that it is the municipality's.</summary>
    NoAddress,
}
