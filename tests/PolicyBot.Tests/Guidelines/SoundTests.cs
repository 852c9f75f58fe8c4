using PolicyBot.Guidelines.Search;

namespace PolicyBot.Tests.Guidelines;

public sealed class SoundTests
{
    [Theory]
    [InlineData("gjestenett", "jestenet")]
    [InlineData("hjemmeside", "jemeside")]
    [InlineData("hvem", "vem")]
    [InlineData("kveld", "kvel")]
    [InlineData("facebook", "fasebok")]
    public void Given_a_word_when_it_is_written_as_it_sounds_then_what_is_not_heard_is_gone(string word, string sound) =>
        Assert.Equal(sound, Sound.Of(word));

    [Fact]
    public void Given_no_word_when_it_is_written_as_it_sounds_then_nothing_is_written() => Assert.Empty(Sound.Of(""));
}
