// A browser and several programs per test: two at once would be slower than one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
