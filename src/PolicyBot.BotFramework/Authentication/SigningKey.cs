using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>A key that inbound tokens are signed with, and the channels it may speak for.</summary>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements);
