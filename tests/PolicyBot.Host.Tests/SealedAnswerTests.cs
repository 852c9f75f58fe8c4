using System.Security.Cryptography;
using PolicyBot.Host.Teams;

namespace PolicyBot.Host.Tests;

public sealed class SealedAnswerTests
{
    [Fact]
    public void Given_an_answer_when_it_is_sealed_then_only_the_same_press_opens_it()
    {
        var box = new SealedAnswer("press 1"u8.ToArray()).Close("K7QM-3XPD-9RTA"u8.ToArray());

        Assert.Equal("K7QM-3XPD-9RTA"u8.ToArray(), new SealedAnswer("press 1"u8.ToArray()).Open(box));
        Assert.ThrowsAny<CryptographicException>(() => new SealedAnswer("press 2"u8.ToArray()).Open(box));
    }
}
