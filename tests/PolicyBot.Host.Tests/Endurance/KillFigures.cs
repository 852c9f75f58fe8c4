namespace PolicyBot.Host.Tests.Endurance;

/// <summary>What came of killing the process.</summary>
internal sealed class KillFigures
{
    /// <summary>What must never be.</summary>
    public Findings Findings { get; } = new();

    /// <summary>SIGKILL; each is followed by a start on the same file.</summary>
    public int Kills { get; set; }

    /// <summary>Kills before the process had answered anything since its start.</summary>
    public int BeforeAnyAnswer { get; set; }

    /// <summary>Kills while somebody waited for an answer.</summary>
    public int DuringTurns { get; set; }

    /// <summary>Messages that were on their way to Teams at a kill.</summary>
    public int Interrupted { get; set; }

    /// <summary>Requests that Teams sent more than once.</summary>
    public int SentAgain { get; set; }

    public int Plans { get; set; }

    public int Versions { get; set; }

    public int Decisions { get; set; }

    public int Withdrawals { get; set; }

    public int Accounts { get; set; }

    /// <summary>Notices of a decision that an applicant got twice.</summary>
    public int DoubledNotices { get; set; }

    /// <summary>Plans that the channel got twice.</summary>
    public int DoubledCards { get; set; }

    /// <summary>All of several.</summary>
    public static KillFigures Sum(IReadOnlyCollection<KillFigures> several)
    {
        var sum = new KillFigures
        {
            Kills = several.Sum(one => one.Kills),
            BeforeAnyAnswer = several.Sum(one => one.BeforeAnyAnswer),
            DuringTurns = several.Sum(one => one.DuringTurns),
            Interrupted = several.Sum(one => one.Interrupted),
            SentAgain = several.Sum(one => one.SentAgain),
            Plans = several.Sum(one => one.Plans),
            Versions = several.Sum(one => one.Versions),
            Decisions = several.Sum(one => one.Decisions),
            Withdrawals = several.Sum(one => one.Withdrawals),
            Accounts = several.Sum(one => one.Accounts),
            DoubledNotices = several.Sum(one => one.DoubledNotices),
            DoubledCards = several.Sum(one => one.DoubledCards),
        };
        foreach (var finding in several.SelectMany(one => one.Findings.All))
        {
            sum.Findings.Add(finding);
        }
        return sum;
    }

    public override string ToString() => $"""
        kills {Kills}, restarts {Kills}: {DuringTurns} with a turn under way, {Interrupted} messages on their way to Teams, {BeforeAnyAnswer} before the process had answered anything
        plans {Plans}, versions sent {Versions}, decisions {Decisions}, withdrawn {Withdrawals}, addresses registered {Accounts}; requests sent again {SentAgain}
        violations {Findings.All.Count}
        sent twice, each for a kill between Teams' answer and the note of it: notices {DoubledNotices} of {Decisions}, cards in the channel {DoubledCards} of {Versions}
        """;
}
