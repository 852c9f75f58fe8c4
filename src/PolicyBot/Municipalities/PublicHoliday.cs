namespace PolicyBot.Municipalities;

/// <summary>A public holiday in Norway.</summary>
public enum PublicHoliday
{
    /// <summary>1 January.</summary>
    NewYearsDay,

    /// <summary>The Thursday before Easter.</summary>
    MaundyThursday,

    /// <summary>The Friday before Easter.</summary>
    GoodFriday,

    /// <summary>Easter Sunday.</summary>
    EasterSunday,

    /// <summary>The day after Easter.</summary>
    EasterMonday,

    /// <summary>1 May.</summary>
    LabourDay,

    /// <summary>17 May.</summary>
    ConstitutionDay,

    /// <summary>39 days after Easter.</summary>
    AscensionDay,

    /// <summary>49 days after Easter.</summary>
    WhitSunday,

    /// <summary>50 days after Easter.</summary>
    WhitMonday,

    /// <summary>25 December.</summary>
    ChristmasDay,

    /// <summary>26 December.</summary>
    SecondChristmasDay,
}
