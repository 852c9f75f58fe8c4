namespace PolicyBot.Privacy;

/// <summary>What can tell who somebody is.</summary>
[Flags]
internal enum PersonalDataKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A Norwegian national identity number, or a D-number, with a date and both control digits right.</summary>
    NationalIdentityNumber = 1,

    /// <summary>Any other number of at least five digits: telephones, accounts, cases, licences.</summary>
    LongNumber = 2,

    /// <summary>An e-mail address, a web address, or a user name after <c>@</c>.</summary>
    Address = 4,

    /// <summary>A person's name, or a word that may well be one.</summary>
    Name = 8,

    /// <summary>All of it.</summary>
    All = NationalIdentityNumber | LongNumber | Address | Name,
}
