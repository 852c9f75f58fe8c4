namespace PolicyBot.Municipalities;

/// <summary>Public holidays in Norway, Sundays left out.</summary>
/// <remarks>
/// Source: lov 24. februar 1995 nr. 12 om helligdager § 2, and lov 26. april 1947 nr. 1 om 1 og 17 mai § 1.
/// </remarks>
public static class PublicHolidays
{
    /// <summary>Whether a day is a public holiday.</summary>
    public static bool Contains(DateOnly day) => Find(day) is not null;

    /// <summary>Which public holiday a day is; <c>null</c>: none. Two can fall on one day, as 17 May and Whit Monday in 2027: then it is the one with a fixed date.</summary>
    public static PublicHoliday? Find(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => PublicHoliday.NewYearsDay,
        (5, 1) => PublicHoliday.LabourDay,
        (5, 17) => PublicHoliday.ConstitutionDay,
        (12, 25) => PublicHoliday.ChristmasDay,
        (12, 26) => PublicHoliday.SecondChristmasDay,
        _ => ByEaster(day.DayNumber - EasterSunday(day.Year).DayNumber),
    };

    /// <summary>Easter Sunday of a year in the Gregorian calendar.</summary>
    public static DateOnly EasterSunday(int year)
    {
        // Gauss's reckoning as completed by Butcher: golden number, century, and the two corrections of the moon.
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var (leaps, ofLeaps) = Math.DivRem(century, 4);
        var moon = ((19 * golden) + century - leaps - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var (quarter, ofQuarter) = Math.DivRem(ofCentury, 4);
        var weekday = (32 + (2 * ofLeaps) + (2 * quarter) - moon - ofQuarter) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(moon + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static PublicHoliday? ByEaster(int days) => days switch
    {
        -3 => PublicHoliday.MaundyThursday,
        -2 => PublicHoliday.GoodFriday,
        0 => PublicHoliday.EasterSunday,
        1 => PublicHoliday.EasterMonday,
        39 => PublicHoliday.AscensionDay,
        49 => PublicHoliday.WhitSunday,
        50 => PublicHoliday.WhitMonday,
        _ => null,
    };
}
