using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

/// <summary>A message on its way.</summary>
/// <param name="Position">Its place in the order.</param>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Message">What to send.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="Failures">How often Teams has failed at it by itself.</param>
/// <param name="MayHaveArrived">Whether an earlier attempt was broken off, as when the program dies, so that nobody knows what came of it.</param>
/// <param name="LeasedUntil">When its lease ends, as the database has it.</param>
internal sealed record OutboxEntry(long Position, MunicipalityId Municipality, OutgoingMessage Message, int Attempts, int Failures, bool MayHaveArrived, string LeasedUntil);
