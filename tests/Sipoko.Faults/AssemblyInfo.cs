[assembly: CollectionBehavior(DisableTestParallelization = true)] // a run takes the whole machine
