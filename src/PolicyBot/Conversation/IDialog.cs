namespace PolicyBot.Conversation;

/// <summary>A capability as people meet it. Loads, decides, stores, answers.</summary>
internal interface IDialog
{
    /// <summary>What its buttons and commands ask for, such as <c>plan.next</c>; it is given no other verb.</summary>
    IReadOnlyList<string> Verbs { get; }

    /// <summary>Whether what it shows belongs in the person's own chat, wherever it was asked for.</summary>
    bool IsPersonal { get; }

    /// <summary>Whether it changes nothing, sends nothing and remembers nothing, so that clients may ask for it by themselves.</summary>
    bool OnlyReads => false;

    /// <summary>Whether it helps to communicate, so that it gives way to the crisis management while the crisis staff is set.</summary>
    bool YieldsInCrisis => false;

    /// <summary>Does what a button or a command asks for.</summary>
    Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken);
}
