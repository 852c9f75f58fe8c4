using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Accounts;

/// <summary>What the specifications on accounts speak of: the library's account, which Kari owns and nothing is wrong with, and the adviser Inga.</summary>
internal static class AnAccount
{
    public static readonly Person Inga = new("29:inga", "Inga", "0c9f3b6e-0000-4000-8000-000000000009");

    public static readonly Actor Owner = new(A.Kari, Role.None);

    public static readonly Actor Adviser = new(Inga, Role.Adviser);

    public static readonly Actor Colleague = new(new Person("29:per", "Per", "0c9f3b6e-0000-4000-8000-000000000005"), Role.None);

    public static OfficialAccount Library { get; } = new()
    {
        Id = new AccountId(new Guid("01930000-0000-7000-8000-0000000000a1")),
        Municipality = A.Gausdal.Id,
        Name = "Biblioteket i Gausdal",
        Channel = "facebook",
        Unit = "Biblioteket",
        UnitLeader = "Lederen for biblioteket",
        UnitLeaderDeputy = "Nestlederen for biblioteket",
        Address = new Uri("https://www.facebook.com/gausdalbibliotek"),
        Owner = A.Kari,
        Editors = ["Bibliotekaren", "Vikaren"],
        Administrators = ["Bibliotekaren", "Lederen"],
        Plan = A.Id,
        PlanNumber = A.Number,
        InUseSince = A.Now.AddMonths(-2),
        EndsOn = new DateOnly(2027, 6, 30),
    };

    /// <summary>As the guidelines list it: a name, a channel and a unit.</summary>
    public static OfficialAccount Cinema { get; } = new()
    {
        Id = new AccountId(new Guid("01930000-0000-7000-8000-0000000000a2")),
        Municipality = A.Gausdal.Id,
        Name = "Kinoen i Gausdal",
        Channel = "facebook",
        Unit = "Kinoen",
    };

    /// <summary>What the form holds when nothing is changed.</summary>
    public static Dictionary<string, string> Typed { get; } = new()
    {
        [AccountRules.AddressField] = "https://www.facebook.com/gausdalbibliotek",
        [AccountRules.UnitField] = "Biblioteket",
        [AccountRules.UnitLeaderField] = "Lederen for biblioteket",
        [AccountRules.UnitLeaderDeputyField] = "",
        [AccountRules.EditorsField] = "Bibliotekaren\r\n  Vikaren \n\n",
        [AccountRules.AdministratorsField] = "Bibliotekaren\nLederen",
    };
}
