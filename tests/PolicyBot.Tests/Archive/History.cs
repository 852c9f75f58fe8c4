using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Archive;

/// <summary>A plan that has been through it all: asked to change, approved as version 2, in use, and taken out for the archive once.</summary>
internal static class History
{
    // The audit trail keeps no more of a person than id and name.
    private static readonly Person Ola = A.Ola with { ObjectId = null };
    private static readonly Uri Address = new("https://www.facebook.com/biblioteket");

    public static PlanHistory Of(Municipality municipality, string comment = "Skriv mer om ferien.\nOg hvem som svarer.", string name = "Biblioteket i Gausdal", string? kari = null)
    {
        var by = kari is null ? A.Kari : A.Kari with { Name = kari };
        var known = municipality.Questionnaire.Questions.Select(question => question.Id).ToHashSet();
        var first = PlanForm.Of(A.Form.Answers.Where(answer => known.Contains(answer.Key))).With("navn", name).With("gammelt", "Svar på noe det ikke lenger spørres om.");
        var second = first.With("ferier", "Lederen svarer i juli.").With("gammelt", "");
        var source = municipality.Guideline.Source.Version;
        var (asked, approved) = (new Decision(Ola, A.Now.AddHours(3), comment), new Decision(A.Eva, A.Now.AddDays(1)));
        return new PlanHistory(
            A.Plan(new PlanState.Approved(2, approved, Address), municipality, second) with { Applicant = by },
            [new SentVersion(1, first, "2010-01-01", A.Now.AddHours(1)), new SentVersion(2, second, source, A.Now.AddHours(5))],
            [
                new PlanEvent("started", 0, by, A.Now, new PlanState.Draft(), null),
                new PlanEvent("sent", 1, by, A.Now.AddHours(1), new PlanState.Waiting(1, A.Now.AddHours(1)), null),
                new PlanEvent("changes-asked", 1, Ola, A.Now.AddHours(3), new PlanState.ChangesAsked(1, asked), null),
                new PlanEvent("sent", 2, by, A.Now.AddHours(5), new PlanState.Waiting(2, A.Now.AddHours(5)), null),
                new PlanEvent("approved", 2, A.Eva, A.Now.AddDays(1), new PlanState.Approved(2, approved), null),
                new PlanEvent("registered", 2, by, A.Now.AddDays(240), new PlanState.Approved(2, approved, Address), null),
                new PlanEvent(PlanEvent.Exported, 2, Ola, A.Now.AddDays(241), null, "0123456789abcdef  GAU-2026-0007.html\n"),
                new PlanEvent("noe-nytt", 2, Ola, A.Now.AddDays(242), null, null),
            ]);
    }
}
