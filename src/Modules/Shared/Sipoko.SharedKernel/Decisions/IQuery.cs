namespace Sipoko.SharedKernel;

/// <summary>A read-only question to a module; asking it changes nothing.</summary>
public interface IQuery<TAnswer>;
