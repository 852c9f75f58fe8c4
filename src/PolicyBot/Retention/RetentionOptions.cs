using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Retention;

/// <summary>Section <c>Retention</c>: for how many days what the archive does not need is kept. <c>docs/privacy.md</c> says what each is for.</summary>
public sealed class RetentionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Retention";

    /// <summary>Pause between two rounds of deleting. Default 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Messages that were sent or set aside, from when they were stored. Default 30.</summary>
    [Range(1, 3650)] public int MessageDays { get; set; } = 30;

    /// <summary>How somebody is reached, and what they have chosen, from when they were last met; longer while they have something open. Default 365.</summary>
    [Range(30, 3650)] public int ContactDays { get; set; } = 365;

    /// <summary>A plan that was never sent, from when it was last changed. Default 365.</summary>
    [Range(60, 3650)] public int DraftDays { get; set; } = 365;

    /// <summary>An offer to take over a plan or an account, from when it could last be taken. Default 90.</summary>
    [Range(1, 3650)] public int OfferDays { get; set; } = 90;

    /// <summary>An enquiry, from when it was answered or put away. The figures go three months back. Default 365.</summary>
    [Range(100, 3650)] public int InquiryDays { get; set; } = 365;

    /// <summary>A question that was passed on, from the last reply; longer while it is among the suggestions. Default 730.</summary>
    [Range(31, 3650)] public int QuestionDays { get; set; } = 730;

    /// <summary>That somebody was asked to read an earlier version of the guidelines, from when they were asked. Default 730.</summary>
    [Range(30, 3650)] public int ReadingDays { get; set; } = 730;

    /// <summary>That a reminder was given, from when it was. What is still open then is brought up once more. Default 400.</summary>
    [Range(400, 3650)] public int ReminderDays { get; set; } = 400;
}
