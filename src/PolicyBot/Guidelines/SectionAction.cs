namespace PolicyBot.Guidelines;

/// <summary>A next step that follows from a rule, offered under its answer.</summary>
public enum SectionAction
{
    /// <summary><c>start-plan</c>: begin the plan, or the notice, for an official account.</summary>
    StartPlan,

    /// <summary><c>my-plans</c>: see one's own plans.</summary>
    MyPlans,

    /// <summary><c>report-case</c>: report a possibly reputation-critical case.</summary>
    ReportCase,

    /// <summary><c>ask-adviser</c>: put the question to the informasjonsrådgiver.</summary>
    AskAdviser,

    /// <summary><c>accounts</c>: see the register of official accounts.</summary>
    Accounts,

    /// <summary><c>register-inquiry</c>: register an enquiry, and get its deadline.</summary>
    RegisterInquiry,

    /// <summary><c>close-forum</c>: close an account for a while.</summary>
    CloseForum,

    /// <summary><c>answer-help</c>: get help with the answer to a comment.</summary>
    AnswerHelp,

    /// <summary><c>check-post</c>: check a post before it is published.</summary>
    CheckPost,
}
