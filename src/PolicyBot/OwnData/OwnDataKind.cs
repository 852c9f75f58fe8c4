namespace PolicyBot.OwnData;

/// <summary>What can be stored about somebody, in the order in which they are told of it.</summary>
public enum OwnDataKind
{
    /// <summary>How they are reached, the language they chose, where they work.</summary>
    Contact,

    /// <summary>A plan of theirs that was never sent.</summary>
    Draft,

    /// <summary>A plan that they run and that was sent.</summary>
    Plan,

    /// <summary>An offer to them to take over a plan, or to be its deputy.</summary>
    Offer,

    /// <summary>An account that they own.</summary>
    Account,

    /// <summary>A case that they reported.</summary>
    Case,

    /// <summary>A question that they passed on, until it is no longer known that they did.</summary>
    Question,

    /// <summary>An enquiry that they registered or ended.</summary>
    Inquiry,

    /// <summary>That they were asked to read a version of the guidelines.</summary>
    Reading,

    /// <summary>An entry of an audit trail on something that they did.</summary>
    Act,

    /// <summary>A message that was sent to them.</summary>
    Message,
}
