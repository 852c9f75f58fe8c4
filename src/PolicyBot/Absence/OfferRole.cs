namespace PolicyBot.Absence;

/// <summary>What somebody is asked to be.</summary>
public enum OfferRole
{
    /// <summary>The plan's new applicant, in place of the one who asks.</summary>
    Applicant,

    /// <summary>The applicant's deputy: may do with the plan what the applicant may, beside handing it over.</summary>
    Deputy,
}
