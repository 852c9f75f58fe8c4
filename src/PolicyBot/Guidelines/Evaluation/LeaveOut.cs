namespace PolicyBot.Guidelines.Evaluation;

/// <summary>How well a guideline's own example questions are answered when the search has not seen them.</summary>
public static class LeaveOut
{
    /// <summary>Leaves out a part of the examples of each section and each matter that is not covered, asks them, and goes on to the next part.</summary>
    /// <param name="guideline">Whose examples are asked.</param>
    /// <param name="municipality">Its id, for the figures.</param>
    /// <param name="parts">Number of parts; 10 gives the search nine tenths of the examples.</param>
    public static IReadOnlyList<AskedQuestion> Ask(Guideline guideline, string municipality, int parts)
    {
        var asked = new List<AskedQuestion>();
        for (var part = 0; part < parts; part++)
        {
            var search = new GuidelineSearch(new Guideline(
                guideline.Source,
                [.. guideline.Sections.Select(section => section with { Questions = Keep(section.Questions, part, parts) })],
                [.. guideline.NotCovered.Select(matter => matter with { Questions = Keep(matter.Questions, part, parts) })]));
            asked.AddRange(
                from section in guideline.Sections
                from question in Leave(section.Questions, part, parts)
                select new AskedQuestion(new ExpectedAnswer(municipality, "left out", question, [section.Id]), search.Ask(question)));
            asked.AddRange(
                from matter in guideline.NotCovered
                from question in Leave(matter.Questions, part, parts)
                select new AskedQuestion(new ExpectedAnswer(municipality, "left out", question, []), search.Ask(question)));
        }
        return asked;
    }

    private static List<string> Keep(IReadOnlyList<string> questions, int part, int parts) => [.. questions.Where((_, at) => at % parts != part)];

    private static List<string> Leave(IReadOnlyList<string> questions, int part, int parts) => [.. questions.Where((_, at) => at % parts == part)];
}
