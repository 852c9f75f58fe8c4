namespace PolicyBot.Publishing;

/// <summary>How a check went; the worse, the later.</summary>
public enum PostVerdict
{
    /// <summary>Nothing was found.</summary>
    Passed,

    /// <summary>A person must look at it.</summary>
    LookOver,

    /// <summary>It must not be published like this.</summary>
    Stop,
}
