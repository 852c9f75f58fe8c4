using PolicyBot.Conversation;

namespace PolicyBot.Reading;

/// <summary>Everybody is to be asked.</summary>
/// <param name="By">With the roles <see cref="Role.Adviser"/> or <see cref="Role.Radmannsteam"/> if they have one of them.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">The version that the form was about.</param>
/// <param name="Due">As the form has it: <c>yyyy-MM-dd</c>.</param>
internal sealed record StartReading(Actor By, DateTimeOffset At, string Version, string Due);

/// <summary>Somebody has read and understood.</summary>
/// <param name="At">UTC.</param>
/// <param name="Unit">Where they work, as they typed or picked it.</param>
internal sealed record ConfirmReading(DateTimeOffset At, string Unit);
