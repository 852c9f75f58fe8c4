namespace PolicyBot.Inquiries;

/// <summary>How an enquiry was dealt with.</summary>
/// <param name="IsAnswered"><c>false</c>: it needs no answer.</param>
/// <param name="By">Display name of who said so.</param>
/// <param name="At">UTC.</param>
/// <param name="Due">When it was due, by what was closed then; UTC.</param>
public sealed record InquiryEnding(bool IsAnswered, string By, DateTimeOffset At, DateTimeOffset Due)
{
    /// <summary>Whether it was answered within the deadline, the moment itself included.</summary>
    public bool IsInTime => IsAnswered && At <= Due;
}
