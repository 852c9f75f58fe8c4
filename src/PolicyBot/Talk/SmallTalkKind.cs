namespace PolicyBot.Talk;

/// <summary>What a text says that is no question. Where it says several things, the first of these is answered.</summary>
internal enum SmallTalkKind
{
    /// <summary>Asks to forget or delete what was written, or what is kept of it.</summary>
    Forget,

    /// <summary>Asks who or what the bot is.</summary>
    Who,

    /// <summary>Asks what the bot can do.</summary>
    Abilities,

    /// <summary>Is not content with an answer, or with the bot.</summary>
    Complaint,

    /// <summary>Asks how things are.</summary>
    HowAreYou,

    /// <summary>Thanks, or praises.</summary>
    Thanks,

    /// <summary>Swears, and says nothing else.</summary>
    Swearing,

    /// <summary>Says goodbye.</summary>
    Goodbye,

    /// <summary>Greets, or says that a question will come.</summary>
    Greeting,

    /// <summary>Says yes, no, or that it was understood.</summary>
    Agreement,
}
