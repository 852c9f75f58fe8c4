using System.Diagnostics.Metrics;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>Counts answers as <c>policybot.answers</c>, by municipality and outcome: <c>answer</c>, <c>choices</c> or <c>none</c>.</summary>
internal sealed class AnswerMetrics(IMeterFactory meters)
{
    private readonly Counter<long> answers = meters.Create("PolicyBot").CreateCounter<long>("policybot.answers", "{answer}", "Answers to questions, by outcome.");

    public void Add(MunicipalityId municipality, Answer answer) => answers.Add(
        1,
        KeyValuePair.Create<string, object?>("municipality", municipality.Value),
        KeyValuePair.Create<string, object?>("outcome", answer switch { Answer.Sure => "answer", Answer.Choices => "choices", _ => "none" }));
}
